import Glibc

extension IOFailure {
    /// Why a path cannot be opened, as data: the group that may is told where it is refused.
    init(opening path: String, errno code: Int32, device: String) {
        switch code {
        // Nobody listens on a socket that was left behind.
        case ENOENT, ENOTDIR, ECONNREFUSED:
            self.init(.missing, device: device, errno: code)
        case EACCES, EPERM:
            var status = stat()
            let group = stat(path, &status) == 0 ? ProcessNames.group(status.st_gid) : ""
            self.init(.permission, device: device, errno: code, context: group)
        case EBUSY: self.init(.busy, device: device, errno: code)
        default: self.init(.system, device: device, errno: code)
        }
    }
}
