-- hw4.sql  Zofia Wrona
-- partner: Amadou Sy    ai: chatgpt (join syntax)

SELECT title FROM books JOIN loans USING (id);
