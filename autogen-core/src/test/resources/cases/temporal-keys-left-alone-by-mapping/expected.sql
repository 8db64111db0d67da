-- changes: AlterColumn AlterColumn

-- autogen upgrade
--       AG101 rewrite: writes all rows of guest again under ACCESS EXCLUSIVE: new type of guest.passport
--       AG405 may fail on rows: fails where a value does not convert: guest.passport from int4range to int8range
--       AG302 breaks running versions: versions of the application that expect another type may fail: guest.passport from int4range to int8range
--       AG101 rewrite: writes all rows of room again under ACCESS EXCLUSIVE: new type of room.price
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on guest while later statements go through whole tables

ALTER TABLE guest ALTER COLUMN passport TYPE int8range USING passport::text::int8range;
ALTER TABLE room ALTER COLUMN price TYPE bigint;

-- autogen downgrade
--       AG101 rewrite: writes all rows of guest again under ACCESS EXCLUSIVE: new type of guest.passport
--       AG405 may fail on rows: fails where a value does not convert: guest.passport from int8range to int4range
--       AG302 breaks running versions: versions of the application that expect another type may fail: guest.passport from int8range to int4range
--       AG101 rewrite: writes all rows of room again under ACCESS EXCLUSIVE: new type of room.price
--       AG405 may fail on rows: fails where a value does not convert: room.price from bigint to integer
--       AG302 breaks running versions: versions of the application that expect another type may fail: room.price from bigint to integer
--       AG111 lock kept: keeps ACCESS EXCLUSIVE on guest while later statements go through whole tables

ALTER TABLE guest ALTER COLUMN passport TYPE int4range USING passport::text::int4range;
ALTER TABLE room ALTER COLUMN price TYPE integer;
