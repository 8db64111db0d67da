package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.PublishedApps;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.schema.Origin;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object knows the class and attribute it comes from. */
class OriginsTest {

    static Stream<EntityModelSource> models() {
        return Stream.of(
                        IntStream.rangeClosed(1, StoreApp.VERSIONS).mapToObj(StoreApp::version),
                        PublishedApps.all().stream(),
                        ConfiguredApps.all().stream())
                .flatMap(models -> models);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsWithoutOrigin(EntityModelSource source) {
        Map<String, @Nullable Origin> origins =
                origins(EntityReader.read(Sources.of(source), Sources.server()).schema());

        List<String> lost = origins.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // table, object of the table or *, class, attribute
        "product,                *,                      catalogue.Product,",
        "product,                price_amount,           catalogue.Product,      price.amount",
        "product_text,           *,                      catalogue.Product,",
        "product_text,           teaser,                 catalogue.Product,      teaser",
        "product_text,           product_id,             catalogue.Product,      id",
        "book,                   product_id,             catalogue.Book,         id",
        "book,                   book_product_fk,        catalogue.Book,         id",
        "payment,                id,                     payments.Payment,       id",
        "payment,                iban,                   payments.TransferPayment, iban",
        "payment,                method,                 payments.Payment,",
        "customer,               altitude,               customers.Customer,     address.location.altitude",
        "customer,               created_at,             customers.Customer,     createdAt",
        "customer_address,       *,                      customers.Customer,     addresses",
        "customer_address,       city,                   customers.Customer,     addresses.city",
        "customer_address,       addresses_order,        customers.Customer,     addresses",
        "product_tag,            tags_id,                catalogue.Product,      tags",
        "product_tag,            product_tag_tag_fk,     catalogue.Product,      tags",
        "product_tag,            product_tag_tag_idx,    catalogue.Product,      tags",
        "category,               category_parent_fk,     catalogue.Category,     parent",
        "category,               position,               catalogue.Category,     children",
        "order_line,             order_id,               orders.OrderLine,       id.orderId",
        "order_line,             order_line_order_fk,    orders.OrderLine,       order",
        "order_line,             order_line_product_fk,  orders.OrderLine,       product",
        "order_line,             order_line_quantity_check, orders.OrderLine,    quantity",
        "shipment,               delivered_at,           orders.Shipment,        deliveredAt.instant",
        "number_range,           *,                      customers.LoyaltyCard,  id",
        "brand_history,          *,                      catalogue.Brand,",
        "brand_history,          name,                   catalogue.Brand,        name",
        "brand_history,          rev,                    catalogue.Brand,",
        "brand_alias_history,    alias,                  catalogue.Brand,        aliases",
        "revision,               user_name,              audit.StoreRevision,    userName",
    })
    void thatOfTheStore(String table, String object, String className, @Nullable String attribute) {
        Map<String, @Nullable Origin> origins = origins(Store.SCHEMA);
        String key = object.equals("*") ? table : table + "." + object;

        assertThat(origins.get(key)).isEqualTo(new Origin("shop.store." + className, attribute));
    }

    /** Read once. */
    private static final class Store {

        static final Schema SCHEMA = EntityReader.read(Sources.of(StoreApp.version(1)), Sources.server())
                .schema();
    }

    @Test
    void sequencesKnowTheColumnsTheyFeed() {
        Schema schema = EntityReader.read(Sources.of(StoreApp.version(1)), Sources.server())
                .schema();
        Map<String, String> fed = new TreeMap<>();
        schema.sequences()
                .forEach(sequence ->
                        fed.put(sequence.name().name(), sequence.feeds().toString()));
        assertThat(fed)
                .containsEntry("order_number_seq", "[public.order.id]")
                // A class that stands above tables has none, and one generator may serve several.
                .containsEntry("party_seq", "[public.company.id, public.person.id]")
                .containsEntry("catalogue_seq", "[public.category.id, public.product.id]");
    }

    @Test
    void thoseOfTypesAndSequences() {
        assertThat(origins(Store.SCHEMA))
                .containsEntry("enum productstatus", new Origin("shop.store.catalogue.Product", "status"))
                .containsEntry("sequence order_number_seq", new Origin("shop.store.orders.Order", "id"));
    }

    private static Map<String, @Nullable Origin> origins(Schema schema) {
        Map<String, @Nullable Origin> origins = new TreeMap<>();
        for (Table table : schema.tables()) {
            String name = table.name().name();
            origins.put(name, table.origin());
            table.columns().forEach(column -> origins.put(name + "." + column.name(), column.origin()));
            table.constraints()
                    .forEach(constraint -> origins.put(
                            name + "." + (constraint.name().text() == null ? constraint : constraint.name()),
                            constraint.origin()));
            table.indexes().forEach(index -> origins.put(name + "." + index.name(), index.origin()));
        }
        schema.sequences()
                .forEach(sequence -> origins.put("sequence " + sequence.name().name(), sequence.origin()));
        schema.enumTypes().forEach(type -> origins.put("enum " + type.name().name(), type.origin()));
        return origins;
    }
}
