package dev.autogen.spring;

import dev.autogen.RunningApplication;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The actuator's endpoint, where there is an actuator and the endpoint is exposed. */
@AutoConfiguration(after = AutogenAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(RunningApplication.class)
@ConditionalOnAvailableEndpoint(endpoint = AutogenEndpoint.class)
public class AutogenEndpointAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AutogenEndpoint autogenEndpoint(RunningApplication application) {
        return new AutogenEndpoint(application);
    }
}
