create index handover_of_record on handover (record);
