{-
  Functional Programming, sheet 2
  Author: Taavi Kask
  Discussed with Delia Fuchs. No AI used.
-}
module Sheet2 where

double :: Int -> Int
double x = 2 * x
