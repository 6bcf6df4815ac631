-- Databases, homework 3
-- Student: Kaspar Rebane
-- Worked with: one classmate
-- AI: none

SELECT partner FROM works_with;
