-- Named enum types, with the columns, arrays and defaults that use them. Hibernate sorts their labels.

-- case: enum-label-added-at-end
ALTER TYPE giftcardstate ADD VALUE 'LOST';
-- expected:
--   ~ enum giftcardstate: removes 'LOST'  shop.store.orders.GiftCard#state

-- case: enum-label-added-in-between
ALTER TYPE machinestate ADD VALUE 'CLEANED' BEFORE 'IDLE';
-- expected:
--   ~ enum machinestate: removes 'CLEANED'  shop.store.workshop.Machine#formerStates

-- case: enum-label-added-at-start
ALTER TYPE giftcardstate ADD VALUE 'ABSENT' BEFORE 'ACTIVATED';
-- expected:
--   ~ enum giftcardstate: removes 'ABSENT'  shop.store.orders.GiftCard#state

-- case: enum-label-renamed
ALTER TYPE giftcardstate RENAME VALUE 'SPENT' TO 'USED';
-- expected:
--   ~ enum giftcardstate: adds 'SPENT'; removes 'USED'  shop.store.orders.GiftCard#state

-- case: enum-label-removed
ALTER TYPE giftcardstate RENAME TO former_state;
CREATE TYPE giftcardstate AS ENUM ('ACTIVATED', 'SPENT');
DROP CAST (varchar AS former_state);
DROP CAST (former_state AS varchar);
ALTER TABLE gift_card ALTER COLUMN state TYPE giftcardstate USING state::text::giftcardstate;
DROP TYPE former_state;
CREATE CAST (varchar AS giftcardstate) WITH INOUT AS IMPLICIT;
CREATE CAST (giftcardstate AS varchar) WITH INOUT AS IMPLICIT;
-- expected:
--   ~ enum giftcardstate: adds 'ISSUED'  shop.store.orders.GiftCard#state

-- case: enum-labels-reordered
ALTER TYPE giftcardstate RENAME TO former_state;
CREATE TYPE giftcardstate AS ENUM ('ISSUED', 'ACTIVATED', 'SPENT');
DROP CAST (varchar AS former_state);
DROP CAST (former_state AS varchar);
ALTER TABLE gift_card ALTER COLUMN state TYPE giftcardstate USING state::text::giftcardstate;
DROP TYPE former_state;
CREATE CAST (varchar AS giftcardstate) WITH INOUT AS IMPLICIT;
CREATE CAST (giftcardstate AS varchar) WITH INOUT AS IMPLICIT;
-- expected:
--   ~ enum giftcardstate: order 'ACTIVATED', 'ISSUED', 'SPENT'  shop.store.orders.GiftCard#state

-- case: enum-type-dropped-with-column
DROP TYPE giftcardstate CASCADE;
-- expected:
--   + enum giftcardstate ('ACTIVATED', 'ISSUED', 'SPENT')  shop.store.orders.GiftCard#state
--   + column gift_card.state giftcardstate not null        shop.store.orders.GiftCard#state

-- case: enum-type-added
CREATE TYPE mood AS ENUM ('GOOD', 'BAD');
-- expected:
--   - enum mood ('GOOD', 'BAD')

-- case: enum-type-renamed
ALTER TYPE giftcardstate RENAME TO card_state;
-- expected:
--   + enum giftcardstate ('ACTIVATED', 'ISSUED', 'SPENT')  shop.store.orders.GiftCard#state
--   ~ column gift_card.state: card_state → giftcardstate   shop.store.orders.GiftCard#state
--   - enum card_state ('ACTIVATED', 'ISSUED', 'SPENT')

-- case: enum-type-moved-to-other-schema
ALTER TYPE giftcardstate SET SCHEMA stock;
-- expected:
--   + enum giftcardstate ('ACTIVATED', 'ISSUED', 'SPENT')          shop.store.orders.GiftCard#state
--   ~ column gift_card.state: stock.giftcardstate → giftcardstate  shop.store.orders.GiftCard#state
--   - enum stock.giftcardstate ('ACTIVATED', 'ISSUED', 'SPENT')

-- case: enum-cast-from-varchar-dropped
DROP CAST (varchar AS giftcardstate);
-- expected:
--   ~ enum giftcardstate: adds cast from varchar  shop.store.orders.GiftCard#state

-- case: enum-cast-to-varchar-dropped
DROP CAST (giftcardstate AS varchar);
-- expected:
--   ~ enum giftcardstate: adds cast to varchar  shop.store.orders.GiftCard#state

-- case: enum-comment-added
COMMENT ON TYPE giftcardstate IS 'How it is with a card';
-- expected:
--   ~ enum giftcardstate: comment 'How it is with a card' → none  shop.store.orders.GiftCard#state
