package com.acme.shop;

import com.acme.domain.Address;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Basket {

    @Id
    private Long id;

    @ManyToOne
    private Address deliveryAddress;
}
