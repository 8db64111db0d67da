package com.acme.billing;

import com.acme.domain.Address;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Invoice {

    @Id
    private Long id;

    @ManyToOne
    private Address billingAddress;
}
