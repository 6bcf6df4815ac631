-- hw3.sql  Zofia Wrona
-- partner: none    ai: none

SELECT title FROM books WHERE year > 1990;
