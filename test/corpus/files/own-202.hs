{-
  Functional Programming, sheet 2
  Author: Mia Lindahl
-}
module Sheet2 where

collaborators :: [String]
collaborators = []
