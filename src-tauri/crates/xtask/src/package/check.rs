//! `cargo xtask package --check`: the .deb in the hands of somebody who has never built anything. It makes the
//! smallest Debian that apt runs in, and goes through `tests/package/inside.sh` there.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::display::{self, VirtualDisplay};
use crate::failure::Failure;
use crate::{layout, process, setup};

/// Installs the package, opens a project by its association, and removes the package again. The window is
/// photographed into tests/output.
pub fn check() -> Result<(), Failure> {
    let deb = super::latest_deb()?;
    setup::for_clean_root()?;
    let folder = CleanRoot::make()?;
    let root = &folder.0;
    copy(&deb, &root.join("root/sightline.deb"))?;
    copy(&layout::tests().join("package/inside.sh"), &root.join("root/inside.sh"))?;
    let screen = VirtualDisplay::start(display::DESK)?;
    // Namespaces of its own: what is mounted and what is started in there ends with it.
    let mut command = process::tied_to_this_process("unshare");
    command.args(["--mount", "--pid", "--fork", "--kill-child", "sh", "-euc", ENTER, "sh"]);
    command.arg(root).env("PICTURE", layout::output()?.join("installed.png"));
    process::run(screen.show(&mut command))
}

/// The clean Debian has its own view of the processes and shares the devices; the display is reached by its
/// abstract socket. While the window is shown, the outside takes its picture.
const ENTER: &str = r#"
mount --make-rprivate /
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DISPLAY="$DISPLAY" \
  chroot "$1" sh -eu /root/inside.sh &
inside=$!
while kill -0 "$inside" 2>/dev/null; do
  if [ -e "$1/root/shown" ]; then
    import -window root "$PICTURE"
    rm "$1/root/shown"
  fi
  sleep 0.2
done
wait "$inside"
"#;

/// A folder with a Debian in it, which is gone with this value.
struct CleanRoot(std::path::PathBuf);

impl CleanRoot {
    fn make() -> Result<Self, Failure> {
        let path = std::env::temp_dir().join(format!("sightline-root-{}", std::process::id()));
        let root = Self(path);
        println!("Making a clean Debian in {}", root.0.display());
        let mut command = Command::new("mmdebstrap");
        command.args(["--quiet", "--variant=apt", release()?.as_str()]).arg(&root.0);
        process::run(&mut command)?;
        Ok(root)
    }
}

impl Drop for CleanRoot {
    fn drop(&mut self) {
        // What stays behind is a folder for temporary files; the check has said what it had to say.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The release of Debian that this machine runs, for which the .deb was linked.
fn release() -> Result<String, Failure> {
    let path = Path::new("/etc/os-release");
    let text =
        fs::read_to_string(path).map_err(|source| Failure::File { path: path.to_path_buf(), source })?;
    let name = text.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
    Ok(name.unwrap_or("stable").trim_matches('"').to_owned())
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to).map(drop).map_err(|source| Failure::File { path: from.to_path_buf(), source })
}
