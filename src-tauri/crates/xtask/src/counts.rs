//! How many tests passed and failed, as the test runners report it.

use std::fs;
use std::ops::AddAssign;
use std::path::Path;

use crate::failure::Failure;

/// Passed and failed tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that held.
    pub passed: u64,
    /// Tests, or whole checks, that did not.
    pub failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Counts {
    /// Reads a line of cargo's as in `test result: ok. 4 passed; 0 failed; 0 ignored; ...`.
    pub fn from_cargo_line(line: &str) -> Option<Self> {
        let (_, figures) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let figure = |unit: &str| {
            figures.split("; ").find_map(|part| part.strip_suffix(unit)?.trim().parse::<u64>().ok())
        };
        Some(Self { passed: figure(" passed")?, failed: figure(" failed")? })
    }

    /// Reads vitest's JSON report.
    pub fn from_vitest_report(path: &Path) -> Result<Self, Failure> {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Report {
            num_passed_tests: u64,
            num_failed_tests: u64,
            success: bool,
        }
        let text = fs::read(path).map_err(|source| Failure::File { path: path.to_owned(), source })?;
        let report: Report = serde_json::from_slice(&text)
            .map_err(|source| Failure::Report { path: path.to_owned(), source })?;
        // A test file that cannot even be loaded has no failed test in it, and is a failure all the same.
        let failed = report.num_failed_tests.max(u64::from(!report.success));
        Ok(Self { passed: report.num_passed_tests, failed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_says_its_counts_in_one_line() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 5 filtered out; finished in 0.2s";
        assert_eq!(Counts::from_cargo_line(line), Some(Counts { passed: 12, failed: 3 }));
        assert_eq!(Counts::from_cargo_line("test undo_restores_the_row ... ok"), None);
    }

    #[test]
    fn a_vitest_file_that_cannot_be_loaded_counts_as_a_failure() -> Result<(), Failure> {
        let path = std::env::temp_dir().join(format!("sightline-report-{}.json", std::process::id()));
        let report = r#"{"numPassedTests": 7, "numFailedTests": 0, "success": false}"#;
        fs::write(&path, report).map_err(|source| Failure::File { path: path.clone(), source })?;
        let counts = Counts::from_vitest_report(&path)?;
        fs::remove_file(&path).map_err(|source| Failure::File { path, source })?;
        assert_eq!(counts, Counts { passed: 7, failed: 1 }, "a suite without tests would hide the error");
        Ok(())
    }
}
