//! The wiring: all rooms put together into a bot, and its life from start to stop. It alone knows every room.
//!
//! [`App::build`] opens the store and makes the loops; [`App::run`] lets them turn until it is told to stop. The loops
//! are there to be called step by step as well: `poller.visit_due()`, `desk.answer_due()`, `courier.deliver_due()`.

use crate::clock::Clock;
use crate::commands::{Desk, DeskParts, Platform};
use crate::config::Config;
use crate::delivery::{Courier, CourierParts, Messenger, PaceLimits};
use crate::feeds::Fetcher;
use crate::filters::Standing;
use crate::ops::{Bell, Health, Probe, Step, Supervisor};
use crate::polling::{Callbacks, Hosts, LastAnswer, Newsroom, Poller, PollerParts, Reader, Subscriber, Visitor};
use crate::store::{Retention, Store};
use crate::telegram::{Listener, TelegramBot, TelegramPlatform, TelegramSettings};
use crate::terminal::{Keyboard, OnEnd, Screen};
use crate::upkeep::Upkeep;
use crate::web::{Backups, Feeds, HealthServer};
use anyhow::Context as _;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};
use tokio_util::sync::CancellationToken;

/// Where the chats are.
pub enum Front {
    /// In Telegram.
    Telegram(TelegramSettings),
    /// In this terminal.
    Terminal {
        /// Where messages are shown.
        screen: Screen,
        /// What is said before anybody types.
        first_lines: Vec<String>,
        /// What the end of input means.
        on_end: OnEnd,
    },
}

/// Who brings what chats say.
enum Ears {
    Telegram(Listener),
    Terminal(Keyboard),
}

/// The bot, ready to run.
pub struct App {
    /// All that is remembered.
    pub store: Store,
    /// Signs of life.
    pub health: Health,
    /// The loop over feeds.
    pub poller: Poller,
    /// The loop over pages whose full text is wanted.
    pub reader: Reader,
    /// The loop over the inbox.
    pub desk: Desk,
    /// The loop over the outbox.
    pub courier: Courier,
    subscriber: Option<Subscriber>,
    ears: Ears,
    upkeep: Upkeep,
    health_server: Option<HealthServer>,
}

impl App {
    /// Opens the store and makes every loop; nothing turns yet, and no far end is asked.
    ///
    /// # Errors
    /// When the store cannot be opened, or the health endpoint's port is taken.
    pub async fn build(
        config: &Config,
        front: Front,
        clock: Arc<dyn Clock>,
        probe: Arc<dyn Probe>,
    ) -> anyhow::Result<Self> {
        let store = Store::open(&config.store).await?;
        probe.reached(Step::StoreOpened);
        store.configure_feeds(config.feeds.clone(), clock.now()).await?;
        let standing = Arc::new(Standing::new());
        for chat in store.all_chats().await? {
            standing.restate(None, Some(&chat));
        }
        let fetcher = Fetcher::new(config.fetch.clone()).context("the HTTP client cannot be made")?;
        let health = Health::new();
        let (inbox_bell, outbox_bell, feeds_bell, chats_bell) = (Bell::new(), Bell::new(), Bell::new(), Bell::new());
        let me = Arc::new(OnceLock::new());
        let far_end = FarEnd::of(front, &store, &clock, &inbox_bell, &health, &me, &config.access.admins)?;
        let mut health_server = match far_end.ears {
            Ears::Terminal(_) => None,
            Ears::Telegram(_) => {
                let feeds = Feeds { store: store.clone(), clock: Arc::clone(&clock) };
                let server = bind_health(config.http.listen, &health, feeds).await?;
                let key = store.leave_key(server.address()?).await?;
                Some(server.with_backups(Backups { store: store.clone(), clock: Arc::clone(&clock), key }))
            }
        };
        let public_url = config.http.public_url.clone().filter(|_| health_server.is_some());
        let subscriber = public_url.map(|public_url| Subscriber {
            store: store.clone(),
            fetcher: fetcher.clone(),
            clock: Arc::clone(&clock),
            public_url,
            bell: Bell::new(),
        });
        let newsroom = Newsroom::open(store.clone(), &config.stories, clock.now()).await?;
        let visitor = Arc::new(Visitor {
            store: store.clone(),
            newsroom,
            fetcher: fetcher.clone(),
            standing: Arc::clone(&standing),
            full_text: config.full_text.clone(),
            clock: Arc::clone(&clock),
            pace: config.polling.pace,
            offers_bell: subscriber.as_ref().map(|subscriber| subscriber.bell.clone()),
            probe: Arc::clone(&probe),
            last_answer: LastAnswer::default(),
        });
        if subscriber.is_some() {
            let callbacks = Arc::new(Callbacks::new(Arc::clone(&visitor), outbox_bell.clone()));
            health_server = health_server.map(|server| server.with_callbacks(callbacks));
        }
        let hosts = Arc::new(Hosts::new(config.polling.host_gap, store.quiet_hosts(clock.now()).await?));
        // Feeds go first: pages have half as many places.
        let pages_at_once = config.polling.concurrency.div_ceil(2);
        let reader = Reader::new(Arc::clone(&visitor), Arc::clone(&hosts), outbox_bell.clone(), pages_at_once);
        let poller = Poller::new(PollerParts {
            visitor,
            hosts,
            settings: config.polling.clone(),
            clock: Arc::clone(&clock),
            bell: feeds_bell.clone(),
            outbox_bell: outbox_bell.clone(),
            health: health.clone(),
        });
        let desk = Desk::new(DeskParts {
            store: store.clone(),
            standing: Arc::clone(&standing),
            fetcher,
            platform: far_end.platform,
            clock: Arc::clone(&clock),
            access: config.access.clone(),
            quotas: config.quotas,
            me,
            pace: config.polling.pace,
            search: config.search.clone(),
            feed_tags: config.feed_tags.clone(),
            full_text: config.full_text.clone(),
            inbox_bell,
            outbox_bell: outbox_bell.clone(),
            feeds_bell,
            chats_bell: chats_bell.clone(),
            health: health.clone(),
            probe: Arc::clone(&probe),
        });
        let courier = Courier::new(CourierParts {
            store: store.clone(),
            messenger: far_end.messenger,
            standing,
            clock: Arc::clone(&clock),
            limits: far_end.limits,
            bell: outbox_bell,
            chats_bell,
            health: health.clone(),
            probe,
        });
        let upkeep = Upkeep { store: store.clone(), clock, health: health.clone(), retention: Retention::default() };
        Ok(Self { store, health, poller, reader, desk, courier, subscriber, ears: far_end.ears, upkeep, health_server })
    }

    /// Where health is served, if it is.
    pub fn health_address(&self) -> Option<SocketAddr> {
        self.health_server.as_ref()?.address().ok()
    }

    /// Runs until the token is cancelled, then lets every loop finish its step and flushes the store: nothing is
    /// lost. Anything that goes wrong for good stops the bot and is the error.
    pub async fn run(self, stop: CancellationToken) -> anyhow::Result<()> {
        let mut supervisor = Supervisor::new(stop);
        supervisor.spawn("polling", |stop| self.poller.run(stop));
        supervisor.spawn("reading", |stop| self.reader.run(stop));
        supervisor.spawn("commands", |stop| self.desk.run(stop));
        supervisor.spawn("delivery", |stop| self.courier.run(stop));
        if let Some(subscriber) = self.subscriber {
            supervisor.spawn("hubs", |stop| subscriber.run(stop));
        }
        supervisor.spawn("upkeep", |stop| self.upkeep.run(stop));
        match self.ears {
            Ears::Telegram(listener) => supervisor.spawn("listener", |stop| listener.run(stop)),
            Ears::Terminal(keyboard) => supervisor.spawn("keyboard", |stop| keyboard.run(stop)),
        }
        if let Some(server) = self.health_server {
            supervisor.spawn("health", |stop| server.run(stop));
        }
        let ended = supervisor.run().await;
        self.store.close().await.context("the store could not be closed")?;
        Ok(ended?)
    }
}

/// One far end, in the parts that the rooms ask for.
struct FarEnd {
    messenger: Arc<dyn Messenger>,
    platform: Arc<dyn Platform>,
    limits: PaceLimits,
    ears: Ears,
}

impl FarEnd {
    fn of(
        front: Front,
        store: &Store,
        clock: &Arc<dyn Clock>,
        inbox_bell: &Bell,
        health: &Health,
        me: &Arc<OnceLock<String>>,
        admins: &[i64],
    ) -> anyhow::Result<Self> {
        let (store, clock, inbox_bell, health) = (store.clone(), Arc::clone(clock), inbox_bell.clone(), health.clone());
        Ok(match front {
            Front::Telegram(settings) => {
                let bot = TelegramBot::new(&settings).context("the client for Telegram cannot be made")?;
                Self {
                    messenger: Arc::new(bot.clone()),
                    platform: Arc::new(TelegramPlatform::new(bot.clone(), Arc::clone(&clock))),
                    limits: PaceLimits::TELEGRAM,
                    ears: Ears::Telegram(Listener {
                        bot,
                        store,
                        clock,
                        inbox_bell,
                        health,
                        me: Arc::clone(me),
                        operators: admins.to_vec(),
                    }),
                }
            }
            Front::Terminal { screen, first_lines, on_end } => Self {
                messenger: Arc::new(screen.clone()),
                platform: Arc::new(screen.clone()),
                limits: PaceLimits::NONE,
                ears: Ears::Terminal(Keyboard { store, clock, inbox_bell, health, screen, first_lines, on_end }),
            },
        })
    }
}

async fn bind_health(listen: SocketAddr, health: &Health, feeds: Feeds) -> anyhow::Result<HealthServer> {
    HealthServer::bind(listen, health.clone(), feeds).await.with_context(|| {
        format!("the health endpoint cannot listen on {listen}: choose another address with [http] listen, or port 0")
    })
}
