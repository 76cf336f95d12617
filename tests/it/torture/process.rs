//! The bot in a process of its own, its log read line by line, and its end.

use serde_json::Value;
use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

/// Lines that are kept for whoever asks what became of an alert.
const LINES_MAX: usize = 100_000;

/// What the lives of the bot have said.
#[derive(Default)]
pub(crate) struct Log {
    lines: VecDeque<(SystemTime, String)>,
    /// When alerts were committed, and when claimed deliveries were about to leave, by the bot's own stamp.
    commits: Vec<SystemTime>,
    departures: Vec<SystemTime>,
    /// The step at which the process is to be killed.
    armed: Option<&'static str>,
}

/// A log that outlives the process that writes it.
#[derive(Clone, Default)]
pub(crate) struct SharedLog(Arc<Mutex<Log>>);

impl SharedLog {
    fn log(&self) -> MutexGuard<'_, Log> {
        self.0.lock().unwrap()
    }

    /// Kills at the next line that tells of this step; nothing takes it back.
    pub(crate) fn arm(&self, step: Option<&'static str>) {
        self.log().armed = step;
    }

    /// When alerts were committed.
    pub(crate) fn commits(&self) -> Vec<SystemTime> {
        self.log().commits.clone()
    }

    /// When claimed deliveries were about to leave.
    pub(crate) fn departures(&self) -> Vec<SystemTime> {
        self.log().departures.clone()
    }

    /// Notes something that the driver did, between the bot's own lines.
    pub(crate) fn note(&self, what: &str) {
        self.log().keep(SystemTime::now(), format!("[driver] {what}"));
    }

    /// What was said between two instants, steps left out.
    pub(crate) fn between(&self, from: SystemTime, to: SystemTime) -> Vec<String> {
        let log = self.log();
        let stamp = |at: &SystemTime| jiff::Timestamp::try_from(*at).unwrap();
        let within = log.lines.iter().filter(|(at, _)| *at >= from && *at <= to);
        within.map(|(at, line)| format!("{} {line}", stamp(at))).collect()
    }
}

impl Log {
    fn keep(&mut self, at: SystemTime, line: String) {
        self.lines.push_back((at, line));
        if self.lines.len() > LINES_MAX {
            self.lines.pop_front();
        }
    }
}

/// How the bot is started.
#[derive(Clone, Debug)]
pub(crate) struct Start {
    pub(crate) binary: PathBuf,
    pub(crate) config: PathBuf,
    pub(crate) token: String,
}

impl Start {
    /// The command for a life of it, of which no file may grow beyond so many blocks of 512 bytes: a write beyond is
    /// refused, as on a disk that is full.
    fn command(&self, blocks: Option<u64>) -> Command {
        let mut command = match blocks {
            None => Command::new(&self.binary),
            Some(blocks) => {
                let mut shell = Command::new("sh");
                // Ignored, so that the write fails and the process lives.
                shell.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"")]).arg(&self.binary);
                shell
            }
        };
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("NEWSBELL_") || name == "TELOXIDE_TOKEN")
        {
            command.env_remove(name);
        }
        command.arg("run").arg("--config").arg(&self.config).env("NEWSBELL_TELEGRAM_TOKEN", &self.token);
        command.env("NEWSBELL_LOG_LEVEL", "warn,newsbell=info,newsbell::step=trace").env("NEWSBELL_LOG_FORMAT", "json");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        command
    }
}

/// One life of the bot. It does not outlive whoever drives it.
pub(crate) struct Life {
    child: Arc<Mutex<Child>>,
    reader: Option<JoinHandle<()>>,
}

impl Life {
    /// Starts the bot.
    pub(crate) fn start(start: &Start, log: &SharedLog, blocks: Option<u64>) -> Self {
        let mut child = start.command(blocks).spawn().unwrap();
        let lines = child.stderr.take().unwrap();
        let child = Arc::new(Mutex::new(child));
        let (victim, log) = (Arc::clone(&child), log.clone());
        let reader = Some(std::thread::spawn(move || read(lines, &victim, &log)));
        Self { child, reader }
    }

    /// Did it end by itself, or was it killed by its own words?
    pub(crate) fn has_ended(&self) -> bool {
        self.child.lock().unwrap().try_wait().unwrap().is_some()
    }

    /// Waits until it has ended, at most so long; says whether it has.
    pub(crate) async fn ends_within(&self, span: Duration) -> bool {
        let waiting = async {
            while !self.has_ended() {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        tokio::time::timeout(span, waiting).await.is_ok()
    }

    /// SIGKILL: nothing is finished, nothing is flushed.
    pub(crate) fn kill(&self) {
        kill(&self.child);
    }

    /// SIGTERM.
    pub(crate) fn ask_to_stop(&self) {
        let id = self.child.lock().unwrap().id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().unwrap();
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        self.kill();
        self.child.lock().unwrap().wait().unwrap();
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
    }
}

fn kill(child: &Mutex<Child>) {
    let mut child = child.lock().unwrap();
    if child.try_wait().unwrap().is_none() {
        child.kill().unwrap();
    }
}

/// Reads the log until it ends, and kills where it was told to.
fn read(lines: ChildStderr, victim: &Mutex<Child>, shared: &SharedLog) {
    for line in BufReader::new(lines).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        let value: Value = serde_json::from_str(&line).unwrap_or_default();
        let at = value["timestamp"].as_str().and_then(|at| at.parse::<jiff::Timestamp>().ok());
        let at = at.map_or_else(SystemTime::now, SystemTime::from);
        let mut log = shared.log();
        let Some(step) = value["step"].as_str() else {
            log.keep(at, line);
            continue;
        };
        if log.armed.is_some_and(|armed| armed == step) {
            kill(victim);
            log.armed = None;
            log.keep(at, format!("[driver] killed at {step}"));
        }
        match step {
            "alerts-committed" => log.commits.push(at),
            "before-send" => log.departures.push(at),
            _ => {}
        }
    }
}

/// The size of the largest file below a folder, in bytes.
pub(crate) fn largest_file(folder: &Path) -> u64 {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    let sizes = entries.filter_map(Result::ok).map(|entry| match entry.metadata() {
        Ok(data) if data.is_dir() => largest_file(&entry.path()),
        Ok(data) => data.len(),
        Err(_) => 0,
    });
    sizes.max().unwrap_or(0)
}
