#include "host/store/place.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace fs = std::filesystem;

namespace plumb {

namespace {

// Numbers of file systems that keep their files on another machine, from statfs(2) and linux/magic.h.
constexpr unsigned long kNetwork[] = {
    0x6969,      // NFS
    0x517B,      // SMB
    0xFF534D42,  // CIFS
    0xFE534D42,  // SMB2
    0x5346414F,  // AFS
    0x73757245,  // Coda
    0x00C36400,  // Ceph
    0x01021997,  // 9P
    0x0BD00BD0,  // Lustre
    0x01161970,  // GFS2
    0x7461636F,  // OCFS2
};
constexpr unsigned long kFuse = 0x65735546;

// Of file systems in user space only the kind of mount tells. These are on this machine.
constexpr std::string_view kLocalFuse[] = {"fuseblk",       "fuse.ntfs-3g", "fuse.exfat",     "fuse.fuse-overlayfs",
                                           "fuse.mergerfs", "fuse.bindfs",  "fuse.gocryptfs", "fuse.encfs",
                                           "fuse.cryfs"};

// The kind of the mount that `path` stands on: the one with the longest matching mount point.
std::string_view mountKind(const std::string &path, std::string_view mounts) {
    std::string_view kind;
    size_t longest = 0;
    for (const std::string_view line : split(mounts, '\n')) {
        const auto words = split(line, ' ');
        if (words.size() < 3) continue;
        const std::string_view point = words[1];
        const bool on = point == "/" || path == point || path.starts_with(std::string(point) + "/");
        if (!on || point.size() < longest) continue;
        longest = point.size();
        kind = words[2];
    }
    return kind;
}

}  // namespace

Status checkFileSystem(const std::string &path, unsigned long magic, std::string_view mounts) {
    const Problem network{path, tr("this is on a network file system, where a store would be damaged"),
                          tr("Put it on a disk of this computer, and keep backups on the network")};
    if (std::find(std::begin(kNetwork), std::end(kNetwork), magic) != std::end(kNetwork)) return network;
    if (magic != kFuse) return Done{};
    const std::string_view kind = mountKind(path, mounts);
    if (std::find(std::begin(kLocalFuse), std::end(kLocalFuse), kind) == std::end(kLocalFuse)) return network;
    return Done{};
}

Status checkPlace(const std::string &path) {
    const std::string folder = folderOf(path);
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0 || !S_ISDIR(info.st_mode))
        return Problem{path, tr("its folder does not exist"), tr("Make the folder first, or name another")};
    if (::lstat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode))
        return Problem{path,
                       S_ISDIR(info.st_mode) ? tr("this is a folder, not a store") : tr("this is not an ordinary file"),
                       tr("Name the file of a store")};
    struct statfs system {};
    if (::statfs(folder.c_str(), &system) != 0) return cannotRead(folder, errno);
    std::error_code ignored;
    const std::string whole = fs::canonical(folder, ignored).string();
    std::ifstream file("/proc/self/mounts");
    const std::string mounts{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return checkFileSystem(whole, static_cast<unsigned long>(system.f_type) & 0xFFFFFFFFUL, mounts);
}

std::string keyFileOf(const std::string &store) { return store + ".key"; }

Status makeFolderFor(const std::string &path) {
    const std::string folder = folderOf(path);
    if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return Done{};
    return Problem{folder,
                   tr("the folder could not be made (system error {number})", {{"number", std::to_string(errno)}}),
                   tr("Make it first, or name another")};
}

void keepOutOfCores() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

WriterLock::~WriterLock() {
    if (fd_ >= 0) ::close(fd_);
}

Status WriterLock::take(const std::string &path) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return Problem{path, tr("you may not write in this folder"), tr("Ask its owner, or copy the store")};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return Problem{path, tr("another window or program has this store open"),
                       tr("Close it there to change something here")};
    }
    fd_ = fd;
    return Done{};
}

}  // namespace plumb
