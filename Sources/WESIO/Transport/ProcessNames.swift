import Glibc

/// Names processes and groups for sentences such as "already used by minicom (pid 812)".
enum ProcessNames {
    /// The program of a process with its pid; the pid alone when its name cannot be read.
    static func describe(_ pid: pid_t) -> String {
        guard let name = firstLine(of: "/proc/\(pid)/comm"), !name.isEmpty else {
            return "pid \(pid)"
        }
        return "\(name) (pid \(pid))"
    }

    /// A process, other than this one, that holds a device open; nil when none can be seen.
    static func holder(of device: dev_t) -> pid_t? {
        guard let processes = opendir("/proc") else { return nil }
        defer { closedir(processes) }
        while let entry = readdir(processes) {
            guard let pid = pid_t(name(of: entry)), pid != getpid() else { continue }
            if holds(pid, device) { return pid }
        }
        return nil
    }

    /// The process that holds a file by flock(2), as /proc/locks tells; nil when it cannot.
    static func locker(of status: stat) -> pid_t? {
        guard let file = fopen("/proc/locks", "re") else { return nil }
        defer { fclose(file) }
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        while getline(&buffer, &capacity, file) > 0, let text = buffer {
            // "1: FLOCK  ADVISORY  WRITE 812 00:1a:5 0 EOF": pid, then device and inode.
            let fields = String(cString: text).split(separator: " ")
            guard fields.count > 5, fields[1] == "FLOCK", let pid = pid_t(fields[4]) else {
                continue
            }
            if isFile(fields[5], status), pid > 0 { return pid }
        }
        return nil
    }

    /// The name of a group.
    static func group(_ identifier: gid_t) -> String {
        var entry = group_entry()
        var found: UnsafeMutablePointer<group_entry>?
        var buffer = [CChar](repeating: 0, count: 4_096)
        guard getgrgid_r(identifier, &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let name = entry.gr_name
        else { return String(identifier) }
        return String(cString: name)
    }

    /// The name of a user.
    static func user(_ identifier: uid_t) -> String {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 4_096)
        guard getpwuid_r(identifier, &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let name = entry.pw_name
        else { return String(identifier) }
        return String(cString: name)
    }

    /// True when "00:1a:5", hexadecimal device and decimal inode, names the file.
    private static func isFile(_ place: Substring, _ status: stat) -> Bool {
        let parts = place.split(separator: ":")
        guard parts.count == 3 else { return false }
        let device = UInt64(status.st_dev)
        let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
        let minor = device & 0xFF | (device >> 12) & 0xFFF_FF00
        return UInt64(parts[0], radix: 16) == major && UInt64(parts[1], radix: 16) == minor
            && UInt64(parts[2]) == UInt64(status.st_ino)
    }

    private typealias group_entry = Glibc.group

    private static func holds(_ pid: pid_t, _ device: dev_t) -> Bool {
        let folder = "/proc/\(pid)/fd"
        guard let descriptors = opendir(folder) else { return false }
        defer { closedir(descriptors) }
        while let entry = readdir(descriptors) {
            var status = stat()
            if stat(folder + "/" + name(of: entry), &status) == 0,
                status.st_mode & S_IFMT == S_IFCHR, status.st_rdev == device
            {
                return true
            }
        }
        return false
    }

    static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    private static func firstLine(of path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var line = [UInt8](repeating: 0, count: 64)
        let count = fread(&line, 1, line.count, file)
        return String(decoding: line.prefix(count).prefix { $0 != 10 }, as: UTF8.self)
    }
}
