package org.candorcrm.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring and PostgreSQL throw for reasons that a client can act on. */
final class KnownFailures {

  private KnownFailures() {}

  static @Nullable Problem asProblem(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      var problem = direct(at);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static @Nullable Problem direct(Throwable failure) {
    return switch (failure) {
      case Problem problem -> problem;
      case BodyTooLarge _ -> Problem.of(Status.TOO_LARGE, "body_too_large");
      case MaxUploadSizeExceededException _ -> Problem.of(Status.TOO_LARGE, "body_too_large");
      case HttpMessageNotReadableException unread ->
          unread.getCause() == null ? Problem.invalid("body_not_json") : deeper(unread);
      case HttpRequestMethodNotSupportedException wrong ->
          Problem.of(Status.METHOD_NOT_ALLOWED, "method_not_allowed")
              .with("method", wrong.getMethod());
      case HttpMediaTypeNotSupportedException _ ->
          Problem.of(Status.UNSUPPORTED, "media_type_not_supported");
      case HttpMediaTypeNotAcceptableException _ ->
          Problem.of(Status.NOT_ACCEPTABLE, "media_type_not_acceptable");
      case NoResourceFoundException _ -> Problem.notFound("no_such_route");
      case NoHandlerFoundException _ -> Problem.notFound("no_such_route");
      case MissingServletRequestParameterException missing ->
          Problem.invalid("parameter_missing").field(missing.getParameterName());
      case MissingRequestHeaderException missing ->
          Problem.invalid("header_missing").field(missing.getHeaderName());
      case MethodArgumentTypeMismatchException wrong ->
          Problem.parameter(wrong.getName(), expected(wrong.getRequiredType()));
      // No connection of the pool became free in time; it carries no state of its own.
      case SQLTransientConnectionException _ -> Problem.of(Status.BUSY, "database_unavailable");
      // Percent signs in an address or a form that are no UTF-8.
      case InvalidParameterException _ -> Problem.invalid("request_refused");
      case SQLException sql -> ofState(sql.getSQLState());
      default -> null;
    };
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "double", "Double", "BigDecimal" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "UUID" -> "an id";
      case "LocalDate" -> "a day such as 2026-03-01";
      case "Instant" -> "a moment such as 2026-03-01T09:00:00Z";
      default -> "another value";
    };
  }

  private static Problem deeper(HttpMessageNotReadableException unread) {
    for (Throwable at = unread.getCause(); at != null; at = at.getCause()) {
      if (at instanceof BodyTooLarge) {
        return Problem.of(Status.TOO_LARGE, "body_too_large");
      }
    }
    return Problem.invalid("body_not_json");
  }

  private static @Nullable Problem ofState(@Nullable String state) {
    return switch (state) {
      case "57014" -> Problem.of(Status.BUSY, "took_too_long");
      case "55P03", "40001", "40P01" -> Problem.of(Status.BUSY, "busy_try_again");
      case "53300", "57P01", "57P03", "08001", "08006" ->
          Problem.of(Status.BUSY, "database_unavailable");
      case null, default -> null;
    };
  }
}
