-- Residents read who corrected a figure by role, never by name.
alter table telemetry.correction add column role text not null default '' check (length(role) <= 80);
