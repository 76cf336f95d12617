//! The whole bot against loopback servers: real database, real HTTP, real teloxide. Only far ends and wall time are
//! ours.
