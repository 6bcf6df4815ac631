% ME 303 homework 4
% Author: Gudrun Weiss

clear; close all
% work alone on each column
A = magic(4);
