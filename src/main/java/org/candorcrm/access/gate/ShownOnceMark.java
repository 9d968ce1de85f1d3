package org.candorcrm.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells {@link RepeatedPosts} that what is about to be answered must not be kept. */
@Configuration(proxyBeanMethods = false)
class ShownOnceMark implements WebMvcConfigurer, HandlerInterceptor {

  static final String ATTRIBUTE = ShownOnce.class.getName();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(ShownOnce.class)) {
      request.setAttribute(ATTRIBUTE, true);
    }
    return true;
  }
}
