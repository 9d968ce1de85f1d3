package org.candorcrm.activities.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.platform.CurrentWorkspace;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A request that sends what was a draft names its place in the header {@code Candor-Draft}: once it
 * has worked, the draft is gone, even if the sender's connection breaks before the answer.
 */
@Configuration(proxyBeanMethods = false)
class SentDrafts implements WebMvcConfigurer, HandlerInterceptor {

  static final String HEADER = "Candor-Draft";

  private final Drafts drafts;
  private final Viewers viewers;

  SentDrafts(Drafts drafts, Viewers viewers) {
    this.drafts = drafts;
    this.viewers = viewers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var place = request.getHeader(HEADER);
    boolean sent =
        failure == null && response.getStatus() / 100 == 2 && !request.getMethod().equals("GET");
    var known = SecurityContextHolder.getContext().getAuthentication();
    if (place != null && sent && known != null && known.getPrincipal() instanceof Caller caller) {
      CurrentWorkspace.run(caller.workspace(), () -> remove(caller.viewer(), place));
    }
  }

  private void remove(Viewer viewer, String place) {
    if (!viewers.narrowed(viewer)) {
      drafts.remove(viewer.user(), place);
    }
  }
}
