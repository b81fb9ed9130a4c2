import Testing

/// Runs the built program: `wes check` in pipes, on scenes and on devices of its own.
@Suite struct CheckProgramTests {
    private func shell(_ script: String) -> String? { ProgramShell.run(script) }

    /// A served unit in `$d`, gone at the end; the script goes on once it is there.
    private func served(_ script: String, scene: String = "maison") -> String? {
        shell(
            """
            d=$(mktemp -d); chmod 755 "$d"
            timeout 60 $WES demo --serve "$d/u" --scene \(scene) >/dev/null 2>&1 & s=$!
            i=0; while [ ! -e "$d/u/unit.toml" ] && [ $i -lt 300 ]; do sleep 0.1; i=$((i+1)); done
            \(script)
            kill $s; wait $s 2>/dev/null; rm -rf "$d"
            """)
    }

    @Test(arguments: [
        ("maison", 3, "todo"), ("pince-inversee", 2, "faults"), ("tic-bruit", 3, "look"),
        ("secteur-absent", 2, "faults"),
    ])
    func `the exit status and the verdict are those of the worst point`(
        _ scene: String, _ status: Int, _ verdict: String
    ) {
        guard let text = shell("$WES check --demo=\(scene) --json; echo $?") else { return }
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix(#"{"verdict":"\#(verdict)","checks":["#) == true)
        #expect(lines.last == "\(status)")
    }

    @Test func `the seconds of --for are those of the scene`() {
        guard let text = shell("$WES check --demo=tic-bruit --for 10 --json; echo $?") else {
            return
        }
        #expect(text.hasPrefix(#"{"verdict":"todo""#))
    }

    @Test func `the language of the sentences is that of --lang`() {
        guard let french = shell("$WES check --demo=pince-inversee --lang fr"),
            let english = shell("$WES check --demo=pince-inversee --lang en")
        else { return }
        #expect(french.contains("déclipsez la pince 1 du fil"))
        #expect(english.contains("unclip clamp 1 from the wire"))
    }

    @Test func `wrong arguments and an unknown scene exit 64, no configuration 1`() {
        guard
            let text = shell(
                """
                $WES check --for 0 2>/dev/null; echo $?
                $WES check --demo=nowhere 2>/dev/null; echo $?
                $WES check --report out.md --demo 2>/dev/null; echo $?
                HOME=/nowhere XDG_CONFIG_HOME=/nowhere $WES check 2>&1 >/dev/null | grep -c init
                """)
        else { return }
        #expect(text.split(separator: "\n") == ["64", "64", "64", "1"])
    }

    @Test func `a device that is not there is a fault that names it`() {
        let script = """
            d=$(mktemp -d)
            printf '[teleinfo.1]\\ndevice = "/dev/wes-nowhere"\\n' > "$d/unit.toml"
            STATE_DIRECTORY="$d" $WES check --config "$d/unit.toml" --for 2 --json --lang en; echo $?; rm -r "$d"
            """
        guard let text = shell(script) else { return }
        #expect(text.contains(#""code":"source.missing","terminal":"teleinfo.1","state":"fault""#))
        #expect(text.contains("interface /dev/wes-nowhere not found"))
        #expect(text.hasSuffix("\n2\n"))
    }

    @Test func `a device that another program holds is busy, with the name of the holder`() {
        let script = """
            mkdir "$d/b"; cp "$d/u/unit.toml" "$d/b/unit.toml"
            timeout 50 $WES watch --json --config "$d/u/unit.toml" > "$d/out" & w=$!
            i=0; while [ ! -s "$d/out" ] && [ $i -lt 300 ]; do sleep 0.1; i=$((i+1)); done
            STATE_DIRECTORY="$d/b" $WES check --config "$d/b/unit.toml" --for 3 --json --lang en; kill $w; wait $w
            """
        guard let text = served(script) else { return }
        #expect(text.contains(#""code":"source.busy","terminal":"teleinfo.1","state":"fault""#))
        #expect(text.contains("already used by"))
    }

    @Test func `a device of another account is refused, with the group that may open it`() {
        let script = """
            run=; [ "$(id -u)" = 0 ] && run="setpriv --reuid=65534 --regid=65534 --clear-groups"
            [ -n "$run" ] && ! command -v setpriv >/dev/null && echo skipped
            chmod 000 "$(readlink -f "$d/u/teleinfo.1")"
            mkdir "$d/b"; cp "$d/u/unit.toml" "$d/b/unit.toml"; chmod -R a+rwX "$d/b"
            STATE_DIRECTORY="$d/b" $run $WES check --config "$d/b/unit.toml" --for 3 --json --lang en
            """
        guard let text = served(script), !text.hasPrefix("skipped") else { return }
        #expect(
            text.contains(#""code":"source.permission","terminal":"teleinfo.1","state":"fault""#),
            "\(text)")
        #expect(text.contains("Add your account to the group"))
    }
}
