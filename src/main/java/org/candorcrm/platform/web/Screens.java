package org.candorcrm.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The web application: its files as the build compressed them, and its one page at every address
 * that is neither a file nor below {@code /api}. Files with a hash in their name are kept for ever.
 */
@Configuration(proxyBeanMethods = false)
@Order(-1)
class Screens implements WebMvcConfigurer {

  static final String PAGE = "index.html";
  private static final String PLACE = "classpath:/web/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(PLACE + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(PLACE, "classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new OrThePage());
  }

  /** Addresses of screens are no files: the page itself knows what to show there. */
  private static final class OrThePage extends PathResourceResolver {

    private static final Pattern NO_SCREEN =
        Pattern.compile("(api|assets|docs|webjars)(/.*)?|.*\\.[A-Za-z0-9]{1,5}|\\..*");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = super.getResource(path, location);
      if (file != null) {
        return file;
      }
      return NO_SCREEN.matcher(path).matches() ? null : super.getResource(PAGE, location);
    }
  }
}
