-- A word given while the hours said open is no word against hours that are changed afterwards.
alter table places.statement add column in_spite boolean not null default false;
