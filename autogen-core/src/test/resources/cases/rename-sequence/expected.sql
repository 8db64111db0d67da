-- changes: RenameSequence

-- autogen upgrade
--       AG104 lock: ACCESS EXCLUSIVE on order_ids, brief
--       AG303 breaks running versions: renames sequence order_ids to orders_seq; versions of the application that use the former name fail

ALTER SEQUENCE order_ids RENAME TO orders_seq;

-- autogen downgrade
--       AG104 lock: ACCESS EXCLUSIVE on orders_seq, brief
--       AG303 breaks running versions: renames sequence orders_seq to order_ids; versions of the application that use the former name fail

ALTER SEQUENCE orders_seq RENAME TO order_ids;
