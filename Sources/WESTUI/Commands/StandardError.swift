import ArgumentParser
import Glibc

/// Says one sentence on standard error.
enum StandardError {
    /// Says a sentence.
    ///
    /// A terminal that was promised no byte above 127 gets none, accents are taken off for it.
    static func say(_ sentence: String) {
        let isPlain = isatty(STDERR_FILENO) == 1 && !LocaleSetup.apply()
        let plain = String.UnicodeScalarView(GlyphSet.ascii.translate(sentence))
        let line = Array(((isPlain ? String(plain) : sentence) + "\n").utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Says a sentence and makes the error that ends the program with a status.
    static func fail(_ sentence: String, status: Int32 = 1) -> ExitCode {
        say(sentence)
        return ExitCode(status)
    }
}
