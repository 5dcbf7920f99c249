package org.primum.server.auth;

import org.primum.server.ServerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The rules every request passes: our own host name, forms from our own pages only, and pages that
/// load nothing from elsewhere.
@Configuration(proxyBeanMethods = false)
public class SecurityRules {
  static final String CONTENT_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  @Bean
  SecurityFilterChain rules(HttpSecurity http, ServerSettings settings) {
    return http.addFilterAfter(new Doorkeeper(settings), HeaderWriterFilter.class)
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/cds-services/**"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  /// Nobody signs in with a password here; without this, a random one would be made and logged.
  @Bean
  AuthenticationManager nobodySignsIn() {
    return any -> {
      throw new AuthenticationServiceException("this version has no sign-in");
    };
  }
}
