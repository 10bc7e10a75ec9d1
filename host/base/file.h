// Whole files in and out. A file is written beside its place and moved there, so that it is the old one or the new one.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "host/base/problem.h"

namespace plumb {

// All bytes of a regular file of at most `most` bytes. Problems: not there, a directory or device, too large, no
// permission, changed while it was read. A leading byte-order mark is dropped.
Result<std::string> readFile(const std::string &path, uint64_t most);

// All of `bytes` to an open descriptor, standard output for example; false, and errno says why, when it did not go.
bool writeAll(int fd, std::string_view bytes);

// What stood in the way of opening or reading `path`, from the system's error number.
Problem cannotRead(const std::string &path, int error);
Problem cannotWrite(const std::string &path, int error);  // the same of writing

// Writes through a temporary file in the same folder, then renames, and both are on the disk when this returns well.
// Problems: no folder, no permission, disk full; the old file, if any, is then untouched. The new file can be read by
// its owner alone: a report holds health answers.
Status writeFile(const std::string &path, std::string_view bytes);

// The folder that `path` lies in, "." when it names none.
std::string folderOf(const std::string &path);

// What was made, renamed or deleted in the folder of `path` stays so when the power goes, as far as its file system
// can.
void syncFolder(const std::string &path);

// Gives a file that was written whole as `temporary`, open as `fd`, its name, and its bytes and name to the disk.
// False, and errno says why, when it kept the old one; `temporary` is then the caller's to delete.
bool takeName(int fd, const std::string &temporary, const std::string &path);

// Folder of the running program, without a slash at the end; "." when the system does not say.
std::string programFolder();

}  // namespace plumb
