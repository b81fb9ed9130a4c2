import CHost
import Glibc
import Synchronization

/// Reads signals from a descriptor; no code of ours runs in a handler.
struct SignalSource {
    /// What to poll.
    let descriptor: Int32

    private static let watched = [SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]

    /// Blocks the signals; to be called before any other thread exists.
    init() {
        var set = sigset_t()
        sigemptyset(&set)
        for number in Self.watched { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
        descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK) | Int32(SFD_CLOEXEC))
        chost_watchdog_start(descriptor)
    }

    /// The signals that have arrived.
    func take() -> [Int32] {
        var numbers: [Int32] = []
        var info = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        while read(descriptor, &info, size) == size {
            numbers.append(Int32(truncatingIfNeeded: info.ssi_signo))
        }
        return numbers
    }

    /// The first signal that ends a program without a screen; from now on it must end.
    func takeEnding() -> Int32? {
        let ending = take().first { [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains($0) }
        if let ending { leave(on: ending) }
        return ending
    }

    /// Stops as Ctrl-Z does and answers when the program goes on; with the whole job, also what
    /// runs it and waits for it, such as a script.
    ///
    /// By SIGTSTP and not SIGSTOP: where no shell is there to bring the program back, the kernel
    /// then does not stop it.
    func stop(wholeJob: Bool) {
        // ncurses has put a handler of its own there.
        signal(SIGTSTP, SIG_DFL)
        kill(wholeJob ? 0 : getpid(), SIGTSTP)
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// What is still done when the main thread does not leave after a signal: it sits in a write
    /// on a frozen link, say, and relays must open all the same.
    func beforeEnding(_ work: @escaping @Sendable () -> Void) {
        Self.lastWork.withLock { $0 = work }
        chost_watchdog_last { SignalSource.lastWork.withLock { $0 }?() }
    }

    private static let lastWork = Mutex<(@Sendable () -> Void)?>(nil)

    /// A terminating signal was taken: within a second the process is gone, whatever blocks it.
    func leave(on number: Int32) { chost_watchdog_leave(number) }
}
