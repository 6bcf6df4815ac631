% ME 303 homework 4
% Author: Nomvula Radebe
% Collaborators: Sindre Foss
% AI: ChatGPT explained what ode45 returns

clear; close all
[t, y] = ode45(@(t, y) -y, [0 1], 1);
