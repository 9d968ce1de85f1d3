-- An undo reads a batch in portions by seq; the batch alone would be read again for each portion.
create index changes_of_batch on ${ws}.changes (batch, seq) where batch is not null;
drop index ${ws}.changes_batch_idx;
