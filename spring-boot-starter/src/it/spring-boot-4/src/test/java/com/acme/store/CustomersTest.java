package com.acme.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

@DataJpaTest(properties = "spring.test.database.replace=none")
class CustomersTest {

    @Autowired
    private Customers customers;

    @Test
    void areKept() {
        long before = customers.count();
        customers.saveAndFlush(new Customer("Ann"));
        assertThat(customers.count()).isEqualTo(before + 1);
    }
}
