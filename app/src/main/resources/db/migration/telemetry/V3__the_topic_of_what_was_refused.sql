-- What came by MQTT is understood with its topic only.
alter table telemetry.quarantine add column topic text not null default '' check (octet_length(topic) <= 1024);
