-- autogen revision 0002
-- parents: 0001
-- message: accounts
--
-- Changes
--   ~ table user_phones → account_phones          app.Account#phones
--   ~ table users → accounts                      app.Account
--   ~ column account_phones.user_id → account_id  app.Account#phones
--   ~ column accounts.nick → nickname             app.Account#nickname
--   ~ sequence users_seq → accounts_seq           app.Account#id
--   ~ enum state: 'RUNNING' → 'STARTED'           app.Account#state
--   ~ constraint user_phones_user_id_phones_key of account_phones → account_phones_account_id_phones_key
--   ~ constraint fkgjqgy5ca39newsjy6j20rb3r8 of account_phones → fkchegljiayt52suhj3jdkjx0ei
--   ~ constraint users_pkey of accounts → accounts_pkey
--   ~ constraint users_email_key of accounts → accounts_email_key
--   ~ constraint fk7y8pnx7g67dgsjwr50qmtsjn2 of accounts → fk7ri5r2v38p47a77j2u5nor92f
--   ~ constraint fk3bu22k9yptnwjuu93y4ht1l61 of posts → fkkajqof0mch5m5p9gxlt7r0tdx
--
-- Hazards
--       AG104 lock: ACCESS EXCLUSIVE on user_phones, brief
--       AG303 breaks running versions: renames table user_phones to account_phones; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users, brief
--       AG303 breaks running versions: renames table users to accounts; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on account_phones, brief
--       AG303 breaks running versions: renames column account_phones.user_id to account_id; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on accounts, brief
--       AG303 breaks running versions: renames column accounts.nick to nickname; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on users_seq, brief
--       AG303 breaks running versions: renames sequence users_seq to accounts_seq; versions of the application that use the former name fail
--       AG303 breaks running versions: renames value 'RUNNING' of enum type state to 'STARTED'; versions of the application that use the former name fail
--       AG104 lock: ACCESS EXCLUSIVE on posts, brief
--
-- Proof: not proven, because that was switched off

-- autogen upgrade

ALTER TABLE user_phones RENAME TO account_phones;
ALTER TABLE users RENAME TO accounts;
ALTER TABLE account_phones RENAME COLUMN user_id TO account_id;
ALTER TABLE accounts RENAME COLUMN nick TO nickname;

ALTER SEQUENCE users_seq RENAME TO accounts_seq;

ALTER TYPE state RENAME VALUE 'RUNNING' TO 'STARTED';

ALTER TABLE account_phones RENAME CONSTRAINT user_phones_user_id_phones_key TO account_phones_account_id_phones_key;
ALTER TABLE account_phones RENAME CONSTRAINT fkgjqgy5ca39newsjy6j20rb3r8 TO fkchegljiayt52suhj3jdkjx0ei;
ALTER TABLE accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;
ALTER TABLE accounts RENAME CONSTRAINT users_email_key TO accounts_email_key;
ALTER TABLE accounts RENAME CONSTRAINT fk7y8pnx7g67dgsjwr50qmtsjn2 TO fk7ri5r2v38p47a77j2u5nor92f;
ALTER TABLE posts RENAME CONSTRAINT fk3bu22k9yptnwjuu93y4ht1l61 TO fkkajqof0mch5m5p9gxlt7r0tdx;

-- autogen downgrade

ALTER TABLE account_phones RENAME CONSTRAINT account_phones_account_id_phones_key TO user_phones_user_id_phones_key;
ALTER TABLE account_phones RENAME CONSTRAINT fkchegljiayt52suhj3jdkjx0ei TO fkgjqgy5ca39newsjy6j20rb3r8;
ALTER TABLE accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;
ALTER TABLE accounts RENAME CONSTRAINT accounts_email_key TO users_email_key;
ALTER TABLE accounts RENAME CONSTRAINT fk7ri5r2v38p47a77j2u5nor92f TO fk7y8pnx7g67dgsjwr50qmtsjn2;
ALTER TABLE posts RENAME CONSTRAINT fkkajqof0mch5m5p9gxlt7r0tdx TO fk3bu22k9yptnwjuu93y4ht1l61;

ALTER TYPE state RENAME VALUE 'STARTED' TO 'RUNNING';

ALTER SEQUENCE accounts_seq RENAME TO users_seq;

ALTER TABLE accounts RENAME COLUMN nickname TO nick;
ALTER TABLE account_phones RENAME COLUMN account_id TO user_id;
ALTER TABLE accounts RENAME TO users;
ALTER TABLE account_phones RENAME TO user_phones;
