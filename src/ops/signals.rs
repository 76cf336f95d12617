//! SIGINT and SIGTERM.

use tokio_util::sync::CancellationToken;

/// The exit code after a second signal: 128 + SIGINT, as shells tell it.
const EXIT_AT_ONCE: i32 = 130;

/// Cancels the token at the first SIGINT or SIGTERM; the second ends the process at once. As process 1 of a
/// container an unhandled SIGTERM would be ignored by the kernel.
///
/// # Errors
/// When the operating system lets no handler be installed.
#[cfg(unix)]
pub fn stop_on_signals(stop: CancellationToken) -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if stop.is_cancelled() {
                std::process::exit(EXIT_AT_ONCE);
            }
            tracing::info!("stopping; a second signal stops at once");
            stop.cancel();
        }
    });
    Ok(())
}

/// Cancels the token at the first Ctrl-C; the second ends the process at once.
///
/// # Errors
/// None on this platform.
#[cfg(not(unix))]
pub fn stop_on_signals(stop: CancellationToken) -> std::io::Result<()> {
    tokio::spawn(async move {
        while tokio::signal::ctrl_c().await.is_ok() {
            if stop.is_cancelled() {
                std::process::exit(EXIT_AT_ONCE);
            }
            stop.cancel();
        }
    });
    Ok(())
}
