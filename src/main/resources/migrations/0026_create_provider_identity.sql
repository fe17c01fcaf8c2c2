-- Who somebody is to the sign-in service of the court. Kept until replaced or the account ends.
create table provider_identity (
    issuer text not null check (length(issuer) <= 300),
    subject text not null check (length(subject) <= 255),
    account_id text not null references account (id),
    primary key (issuer, subject)
) strict, without rowid;
