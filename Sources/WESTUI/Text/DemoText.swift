/// The sentences of `wes demo`.
struct DemoText {
    let language: Language

    private func pick(_ french: String, _ english: String) -> String {
        language == .french ? "wes demo : " + french : "wes demo: " + english
    }

    /// Where to point the console.
    func serving(_ scene: String, configuration: String) -> String {
        language == .french
            ? "Scène \(scene) en cours (Ctrl-C pour arrêter). Dans un autre terminal : "
                + "wes --config \(configuration)"
            : "Scene \(scene) is playing (Ctrl-C to stop). In another terminal: "
                + "wes --config \(configuration)"
    }

    /// Neither a list nor a folder was asked for.
    var nothingAsked: String {
        pick(
            "rien à faire ; --list donne les scènes, --serve DOSSIER joue l'unité simulée.",
            "nothing to do; --list gives the scenes, --serve DIR plays the simulated unit.")
    }

    /// Options that exclude each other.
    var listAlone: String {
        pick(
            "--list va seul ; retirez --serve, --scene et --meter.",
            "--list stands alone; remove --serve, --scene and --meter.")
    }

    /// `--meter` is not `N=FILE`.
    func badMeter(_ found: String) -> String {
        pick(
            "--meter \(found) n'est pas de la forme N=FICHIER ; N est 1 ou 2, comme "
                + "--meter 1=capture.tic.",
            "--meter \(found) is not N=FILE; N is 1 or 2, as in --meter 1=capture.tic.")
    }

    /// Two recordings for one input.
    func meterTwice(_ number: Int) -> String {
        pick(
            "--meter \(number)= est donné deux fois ; gardez une seule capture par entrée.",
            "--meter \(number)= is given twice; keep one capture for each input.")
    }

    /// A scene that does not exist.
    func noSuchScene(_ found: String, known: String) -> String {
        pick(
            "la scène \(found) n'existe pas ; scènes : \(known) ; ou le chemin d'un fichier "
                + ".scene.",
            "there is no scene \(found); scenes: \(known); or the path of a .scene file.")
    }

    /// A line of a scene that is refused.
    func refusedLine(_ scene: String, line: Int, found: String, known: String) -> String {
        let place = language == .french ? "\(scene), ligne \(line)" : "\(scene), line \(line)"
        if known.isEmpty {
            return pick(
                "\(place) : « \(found) » est refusé ; corrigez la ligne.",
                "\(place): \"\(found)\" is refused; mend the line.")
        }
        return pick(
            "\(place) : « \(found) » est refusé ; écrivez par exemple : \(known).",
            "\(place): \"\(found)\" is refused; write for example: \(known).")
    }

    /// A scene whose bases never end.
    func endlessBase(_ scene: String, line: Int) -> String {
        pick(
            "\(scene), ligne \(line) : les bases ne finissent jamais ; retirez cette base.",
            "\(scene), line \(line): the bases never end; remove this base.")
    }

    /// A folder or file that cannot be used.
    func folder(_ path: String, reason: String) -> String {
        pick(
            "\(path) ne peut pas servir (\(reason)) ; donnez un dossier où vous pouvez écrire.",
            "\(path) cannot be used (\(reason)); give a folder that you may write to.")
    }

    /// A file that is not ours.
    func occupied(_ path: String) -> String {
        pick(
            "\(path) existe déjà et n'est pas d'une unité simulée ; donnez un dossier vide.",
            "\(path) exists and is not of a simulated unit; give an empty folder.")
    }

    /// Another unit runs there.
    func busy(_ path: String) -> String {
        pick(
            "une unité simulée tourne déjà dans \(path) ; arrêtez-la ou donnez un autre dossier.",
            "a simulated unit already runs in \(path); stop it or give another folder.")
    }

    /// No pseudo-terminal.
    func terminal(_ path: String, reason: String) -> String {
        pick(
            "\(path) ne s'ouvre pas (\(reason)) ; vérifiez que /dev/pts est monté.",
            "\(path) does not open (\(reason)); check that /dev/pts is mounted.")
    }

    /// No socket for the lines.
    func socket(_ path: String, reason: String) -> String {
        pick(
            "\(path) ne s'ouvre pas (\(reason)) ; donnez un dossier local de chemin plus court.",
            "\(path) does not open (\(reason)); give a local folder with a shorter path.")
    }

    /// A capture or scene file that cannot be read.
    func unreadable(_ path: String, reason: String) -> String {
        pick(
            "\(path) ne peut pas être lu (\(reason)) ; donnez un fichier que vous pouvez lire.",
            "\(path) cannot be read (\(reason)); give a file that you may read.")
    }

    /// A capture without bytes, or with too many.
    func notARecording(_ path: String) -> String {
        pick(
            "\(path) est vide ou dépasse 64 Mio ; donnez une capture d'octets de téléinfo.",
            "\(path) is empty or over 64 MiB; give a capture of téléinfo bytes.")
    }
}
