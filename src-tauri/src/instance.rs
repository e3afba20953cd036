//! One process for all windows: a second start hands over what it was asked to open, and ends.
//!
//! On Unix the first process holds a lock and listens on a socket, both beside the settings, which only their owner
//! can reach. Where either cannot be made (a file system without sockets, a path that is too long), the process
//! starts as if it were alone; the lock of each project file still keeps two of them from writing it. No session bus
//! is needed, which not every desktop and no bare display has.

use sightline_app::OpenAtStart;

/// What became of a start.
pub enum Start {
    /// This process opens the windows. The other end hears what later starts hand over.
    First(Option<Listening>),
    /// A process that runs already has taken over what was to be opened.
    HandedOver,
}

#[cfg(unix)]
pub use unix::{Listening, begin};

#[cfg(not(unix))]
pub use alone::{Listening, begin};

/// Windows has other means for this, which are not built yet: there each start is a process of its own.
#[cfg(not(unix))]
mod alone {
    use std::path::Path;

    use super::{OpenAtStart, Start};

    /// There is none.
    pub enum Listening {}

    impl Listening {
        /// Never called.
        pub fn hear(self, _take: impl Fn(Vec<OpenAtStart>) + Send + 'static) {
            match self {}
        }
    }

    /// Always the first.
    pub fn begin(_folder: &Path, _opening: &[OpenAtStart]) -> Start {
        Start::First(None)
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, File, Permissions};
    use std::io::{self, Read, Write};
    use std::net::Shutdown;
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::{Path, PathBuf};
    use std::thread;
    use std::time::Duration;

    use super::{OpenAtStart, Start};

    /// How long a start waits for one that is just beginning, and for its answer.
    const PATIENCE: Duration = Duration::from_secs(5);
    const PAUSE: Duration = Duration::from_millis(50);
    /// What a start can ask for in bytes, so that nobody fills the memory: some thousand long paths.
    const LONGEST: u64 = 8 * 1024 * 1024;
    const TAKEN: &[u8] = b"taken";

    /// The first process's ear.
    pub struct Listening {
        socket: UnixListener,
        /// Held as long as the process lives; the system lets go of it, however the process ends.
        lock: File,
    }

    /// Finds out whether a process runs already, and hands over to it what is to be opened. Paths have to be absolute:
    /// the other process works in a folder of its own.
    pub fn begin(folder: &Path, opening: &[OpenAtStart]) -> Start {
        let place = Place { lock: folder.join("running.lock"), socket: folder.join("running.socket") };
        let Ok(lock) = fs::create_dir_all(folder).and_then(|()| File::create(&place.lock)) else {
            return Start::First(None);
        };
        let mut waited = Duration::ZERO;
        // Whoever holds the lock may be about to listen, or about to end.
        while waited < PATIENCE {
            if lock.try_lock().is_ok() {
                return Start::First(place.listen(lock).ok());
            }
            if hand_over(&place.socket, opening).is_ok() {
                return Start::HandedOver;
            }
            thread::sleep(PAUSE);
            waited += PAUSE;
        }
        Start::First(None)
    }

    struct Place {
        lock: PathBuf,
        socket: PathBuf,
    }

    impl Place {
        fn listen(&self, lock: File) -> io::Result<Listening> {
            // Left behind by a process that was killed: nobody listens there any more.
            if let Err(error) = fs::remove_file(&self.socket)
                && error.kind() != io::ErrorKind::NotFound
            {
                return Err(error);
            }
            let socket = UnixListener::bind(&self.socket)?;
            fs::set_permissions(&self.socket, Permissions::from_mode(0o600))?;
            Ok(Listening { socket, lock })
        }
    }

    fn hand_over(socket: &Path, opening: &[OpenAtStart]) -> io::Result<()> {
        let mut stream = UnixStream::connect(socket)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(&serde_json::to_vec(opening)?)?;
        stream.shutdown(Shutdown::Write)?;
        let mut answer = Vec::new();
        stream.take(TAKEN.len() as u64).read_to_end(&mut answer)?;
        if answer == TAKEN { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    }

    impl Listening {
        /// Hears on a thread of its own what later starts hand over, until the process ends.
        pub fn hear(self, take: impl Fn(Vec<OpenAtStart>) + Send + 'static) {
            let listening = move || {
                let Self { socket, lock: _held } = self;
                for stream in socket.incoming().flatten() {
                    if let Ok(opening) = receive(stream) {
                        take(opening);
                    }
                }
            };
            // Without a thread, later starts run out of patience and open windows of their own.
            drop(thread::Builder::new().name("later starts".to_owned()).spawn(listening));
        }
    }

    fn receive(mut stream: UnixStream) -> io::Result<Vec<OpenAtStart>> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut said = Vec::new();
        Read::by_ref(&mut stream).take(LONGEST).read_to_end(&mut said)?;
        let opening = serde_json::from_slice(&said)?;
        stream.write_all(TAKEN)?;
        Ok(opening)
    }

    #[cfg(test)]
    mod tests {
        use std::sync::mpsc;

        use super::*;

        fn project(path: &str) -> OpenAtStart {
            OpenAtStart::Project { path: path.to_owned() }
        }

        fn first(folder: &Path) -> Listening {
            match begin(folder, &[]) {
                Start::First(Some(listening)) => listening,
                _ => panic!("nobody runs yet"),
            }
        }

        #[test]
        fn a_second_start_hands_over_what_it_was_asked_to_open() {
            let folder = tempfile::tempdir().unwrap();
            let (heard, hears) = mpsc::channel();
            first(folder.path()).hear(move |opening| drop(heard.send(opening)));
            let opening = [project("/s/酒店.sightline"), project("/s/two.sightline")];
            assert!(matches!(begin(folder.path(), &opening), Start::HandedOver));
            assert_eq!(hears.recv_timeout(PATIENCE).unwrap(), opening);
            assert!(matches!(begin(folder.path(), &[]), Start::HandedOver));
            assert_eq!(hears.recv_timeout(PATIENCE).unwrap(), [], "the start screen is asked for");
        }

        #[test]
        fn what_a_killed_process_left_behind_is_in_nobodys_way() {
            let folder = tempfile::tempdir().unwrap();
            drop(first(folder.path()));
            assert!(folder.path().join("running.socket").exists(), "nobody has cleared up");
            drop(first(folder.path()));
        }

        #[test]
        fn a_process_that_cannot_listen_starts_alone() {
            let folder = tempfile::tempdir().unwrap();
            let deep = folder.path().join("a-name-that-is-too-long-for-a-socket/".repeat(5));
            assert!(matches!(begin(&deep, &[]), Start::First(None)));
        }
    }
}
