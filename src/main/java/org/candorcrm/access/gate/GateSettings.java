package org.candorcrm.access.gate;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.ProblemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Deny by default: below /api only what is listed here answers strangers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GateSettings {

  private static final String CONTENT =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Requests that one user has worked on at once: half of the connections, unless set. */
  static final String SHARE =
      "${candor.share-of-one-user:#{T(Math).max(1,"
          + " ${spring.datasource.hikari.maximum-pool-size:20} / 2)}}";

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http,
      Callers callers,
      ProblemWriter problems,
      Idempotency idempotency,
      @Value(SHARE) int share,
      @Value("${candor.patience-with-one-user:10s}") Duration patience,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
    return http.addFilterBefore(new Gate(callers, problems), AuthorizationFilter.class)
        .addFilterAfter(new Turns(share, patience, problems), AuthorizationFilter.class)
        .addFilterAfter(new RepeatedPosts(idempotency, failures), AuthorizationFilter.class)
        .authorizeHttpRequests(may ->
            may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(GET, "/api/health", "/api/docs", "/api/docs/**")
                .permitAll()
                .requestMatchers(POST, "/api/sign-ins", "/api/setup", "/api/joinings")
                .permitAll()
                .requestMatchers("/api", "/api/**")
                .authenticated()
                .requestMatchers(GET, "/**")
                .permitAll()
                .requestMatchers(HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll())
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, why) ->
                    problems.write(
                        Problem.of(Status.UNAUTHENTICATED, "not_signed_in"), request, response))
                .accessDeniedHandler((request, response, why) ->
                    problems.write(Problem.forbidden("not_allowed"), request, response)))
        .headers(GateSettings::headers)
        .sessionManagement(own -> own.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // Our own token is checked in Callers, before anything else happens.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .addHeaderWriter(
            new StaticHeadersWriter("Permissions-Policy", "camera=(), geolocation=(), usb=()"))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
  }

  /** Spring would make a user of its own otherwise. Nobody is recognised by this way. */
  @Bean
  AuthenticationManager nobody() {
    return attempt -> {
      throw new BadCredentialsException("Candor recognises callers at its gate");
    };
  }
}
