package com.acme.store;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class StoreApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StoreApplication.class, arguments);
    }

    @Bean
    ApplicationRunner register(Customers customers) {
        return arguments -> {
            if (arguments.containsOption("register")) {
                customers.save(new Customer(arguments.getOptionValues("register").get(0)));
            }
            System.out.println("customers: " + customers.count());
        };
    }
}
