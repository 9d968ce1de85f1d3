package org.candorcrm.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is {@link Costly} takes half of somebody's share, so that they can go on working beside. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CostlyTurns implements WebMvcConfigurer, HandlerInterceptor {

  private static final String TAKEN = CostlyTurns.class.getName();

  private final Places places;

  CostlyTurns(
      @Value(GateSettings.SHARE) int share,
      @Value("${candor.patience-with-costly-requests:30s}") Duration patience) {
    this.places = new Places(Math.max(1, share / 2), patience);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(Costly.class)
        && request.getAttribute(Gate.CALLER) instanceof Caller caller) {
      request.setAttribute(TAKEN, taken(caller, response));
    }
    return true;
  }

  private Semaphore taken(Caller caller, HttpServletResponse response) {
    try {
      return places.take(caller);
    } catch (Problem tooMany) {
      var seconds = String.valueOf(tooMany.details().get("retry_after"));
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
      throw tooMany;
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(TAKEN) instanceof Semaphore taken) {
      request.removeAttribute(TAKEN);
      taken.release();
    }
  }
}
