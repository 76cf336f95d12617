//! newsbell: a self-hosted news-alert bot. This page is the map; `ARCHITECTURE.md` is the guide.
//!
//! News falls from the top through four sieves: visit a feed, decode its entries, keep the new ones, match the
//! filters. What remains is written down as alerts in one commit, and a courier carries them to chats until each
//! is settled. The rooms follow in reading order, from the ground up; a room imports only rooms on a lower floor.

// Floor 1: plain values, and the house's own machinery.
pub mod domain;
pub mod ops;
// Floor 2: the pure rooms, and the far side of feeds.
pub mod clock;
pub mod feeds;
pub mod filters;
pub mod language;
pub mod stories;
// Floor 3: what is remembered.
pub mod store;
// Floor 4: what is done.
pub mod commands;
pub mod delivery;
pub mod polling;
pub mod upkeep;
// Floor 5: the fronts, where the outside meets us.
pub mod telegram;
pub mod terminal;
pub mod web;
// Floors 6 to 8: configuration, wiring, command line.
pub mod app;
pub mod cli;
pub mod config;
