-- An invitation serves until whoever followed it has a proof to enter with: an interrupted start can be taken up again.
alter table identity.invitation add column accepted_at timestamptz;
