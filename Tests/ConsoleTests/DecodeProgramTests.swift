import Testing

/// Runs the built program: `wes decode` in pipes.
@Suite struct DecodeProgramTests {
    private static let frame = #"\002\nADCO 021861348921 D\r\nPTEC TH.. $\r\nPAPP 00540 *\r\003"#

    private func shell(_ script: String) -> String? { ProgramShell.run(script) }

    @Test func `a missing file is one sentence and exit 1`() {
        guard let text = shell("$WES decode /nowhere/at-all 2>&1; echo $?") else { return }
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains("/nowhere/at-all") == true)
        #expect(lines.last == "1")
    }

    @Test func `wrong arguments exit 64`() {
        guard let text = shell("$WES decode --mode wrong 2>/dev/null; echo $?") else { return }
        #expect(text == "64\n")
    }

    @Test func `a pipe gives a frame before it is closed`() {
        let script = """
            d=$(mktemp -d); mkfifo "$d/in" "$d/out"; exec 4<> "$d/out"
            timeout 60 $WES decode "$d/in" > "$d/out" 4<&- & exec 3> "$d/in"
            printf '\(Self.frame)' >&3; read -r line <&4
            exec 3>&-; wait; rm -r "$d"; printf '%s\\n' "$line"
            """
        guard let text = shell(script) else { return }
        #expect(text.contains("\"complete\":true"))
        #expect(text.contains("\"value\":\"00540\""))
        #expect(!text.contains("\"t\":null"))
    }

    @Test func `a reader that leaves early is no error and a full disk is one`() {
        let frames = "i=0; while [ $i -lt 3000 ]; do printf '\(Self.frame)'; i=$((i+1)); done"
        let early =
            "{ (\(frames)) 2>&- | { $WES decode; echo \"exit $?\" >&2; } | head -c 9 >/dev/null; } 2>&1"
        guard let text = shell(early) else { return }
        #expect(text == "exit 0\n")
        let full = "{ (\(frames)) 2>&- | { $WES decode > /dev/full; echo \"exit $?\" >&2; } } 2>&1"
        #expect(shell(full)?.hasSuffix("exit 1\n") == true)
    }
}
