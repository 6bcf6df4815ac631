-- Databases, homework 3
-- Student: Oluchi Nwosu
-- Worked with: nobody
-- AI: ChatGPT

SELECT name FROM student;
