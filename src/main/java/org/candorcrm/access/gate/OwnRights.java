package org.candorcrm.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.candorcrm.access.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps narrowed keys from what is {@link WithOwnRights}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OwnRights implements WebMvcConfigurer, HandlerInterceptor {

  private final Viewers viewers;

  OwnRights(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(WithOwnRights.class)
        && request.getAttribute(Gate.CALLER) instanceof Caller caller
        && caller.session() == null) {
      viewers.demandOwnRights(caller.viewer());
    }
    return true;
  }
}
