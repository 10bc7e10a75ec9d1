// first_paint COMMAND [ARGUMENT...]: starts a program and prints, on one line, after how many ms its window shows
// something (its first pixel that is not its background), after how many ms the picture is as it stays, and how much
// memory (KiB) it holds then at most; then ends it. Any toolkit: only what reaches the screen of $DISPLAY counts, told
// by the X server's damage reports. --keep FILE before the command: also writes the picture as PPM.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kRest = 400;      // ms without a change: the picture is as it stays
constexpr double kLongest = 20e3;  // ms until it is given up
constexpr int kSmallest = 40;      // pixels; smaller windows are helpers of a toolkit

struct Times {
    double first = -1, whole = -1;
};

class Watched {
  public:
    Watched() : display_(::XOpenDisplay(nullptr)) {
        if (!display_) return;
        ::XSetErrorHandler([](Display *, XErrorEvent *) { return 0; });  // windows go while they are looked at
        root_ = DefaultRootWindow(display_);
        XWindowAttributes at{};
        ::XGetWindowAttributes(display_, root_, &at);
        image_ = ::XShmCreateImage(display_, at.visual, static_cast<unsigned>(at.depth), ZPixmap, nullptr, &segment_,
                                   static_cast<unsigned>(at.width), static_cast<unsigned>(at.height));
        const auto bytes = static_cast<size_t>(image_->bytes_per_line) * static_cast<size_t>(image_->height);
        segment_.shmid = ::shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
        segment_.shmaddr = image_->data = static_cast<char *>(::shmat(segment_.shmid, nullptr, 0));
        ::XShmAttach(display_, &segment_);
        ::XSync(display_, False);
        ::shmctl(segment_.shmid, IPC_RMID, nullptr);
        int error = 0;
        if (!::XDamageQueryExtension(display_, &damageEvent_, &error)) return;
        ::XSelectInput(display_, root_, SubstructureNotifyMask);
        damage_ = ::XDamageCreate(display_, root_, XDamageReportNonEmpty);
        before_ = look();
        good_ = true;
    }
    bool good() const { return good_; }

    // Waits at most `ms` for something to be drawn. True when the picture is another one than before.
    bool changed(double ms) {
        bool drawn = false;
        const auto until = Clock::now() + std::chrono::microseconds(static_cast<long>(ms * 1000));
        while (!drawn) {
            while (::XPending(display_) > 0) {
                XEvent event;
                ::XNextEvent(display_, &event);
                drawn = drawn || event.type == damageEvent_ + XDamageNotify;
                if (event.type == MapNotify) note(event.xmap.window);
            }
            const auto left = std::chrono::duration<double, std::milli>(until - Clock::now()).count();
            if (drawn || left <= 0) break;
            pollfd wait{ConnectionNumber(display_), POLLIN, 0};
            ::poll(&wait, 1, static_cast<int>(left) + 1);
        }
        if (!drawn) return false;
        ::XDamageSubtract(display_, damage_, None, None);
        std::vector<uint32_t> now = look();
        const bool other = now != before_;
        before_ = std::move(now);
        return other;
    }

    // Whether the window that came shows more than one colour.
    bool painted() const {
        if (width_ == 0) return false;
        XWindowAttributes at{};
        if (!::XGetWindowAttributes(display_, window_, &at)) return false;
        const int right = std::min(at.x + at.width, image_->width), bottom = std::min(at.y + at.height, image_->height);
        const uint32_t ground = pixel(std::max(at.x, 0), std::max(at.y, 0));
        for (int y = std::max(at.y, 0); y < bottom; ++y)
            for (int x = std::max(at.x, 0); x < right; ++x)
                if (pixel(x, y) != ground) return true;
        return false;
    }

    void keep(const char *file) const {
        std::ofstream out(file, std::ios::binary);
        out << "P6\n" << image_->width << ' ' << image_->height << "\n255\n";
        for (const uint32_t p : before_)
            out << static_cast<char>(p >> 16) << static_cast<char>(p >> 8) << static_cast<char>(p);
    }

  private:
    uint32_t pixel(int x, int y) const {
        return before_[static_cast<size_t>(y) * static_cast<size_t>(image_->width) + static_cast<size_t>(x)];
    }
    std::vector<uint32_t> look() {
        ::XShmGetImage(display_, root_, image_, 0, 0, AllPlanes);
        std::vector<uint32_t> pixels(static_cast<size_t>(image_->width) * static_cast<size_t>(image_->height));
        std::memcpy(pixels.data(), image_->data, pixels.size() * sizeof pixels[0]);
        for (uint32_t &one : pixels) one &= 0xFFFFFF;
        return pixels;
    }
    void note(Window window) {
        XWindowAttributes at{};
        if (!::XGetWindowAttributes(display_, window, &at) || at.width < kSmallest || at.height < kSmallest) return;
        window_ = window;
        width_ = at.width;
    }

    Display *display_;
    Window root_ = 0, window_ = 0;
    int width_ = 0, damageEvent_ = 0;
    XImage *image_ = nullptr;
    XShmSegmentInfo segment_{};
    Damage damage_ = 0;
    std::vector<uint32_t> before_;
    bool good_ = false;
};

Times watch(Watched &screen, Clock::time_point from) {
    Times times;
    const auto since = [&] { return std::chrono::duration<double, std::milli>(Clock::now() - from).count(); };
    while (since() < kLongest && (times.first < 0 || since() - times.whole < kRest)) {
        if (!screen.changed(kRest)) continue;
        const double now = since();
        if (times.first < 0 && screen.painted()) times.first = now;
        if (times.first >= 0) times.whole = now;
    }
    return times;
}

std::string peakOf(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:" && status >> word) return word;
    return "0";
}

}  // namespace

int main(int argc, char **argv) {
    const char *picture = argc > 3 && std::strcmp(argv[1], "--keep") == 0 ? argv[2] : nullptr;
    char **command = argv + (picture ? 3 : 1);
    Watched screen;
    if (argc < 2 || !screen.good()) {
        std::fprintf(stderr, "Usage: first_paint [--keep FILE] COMMAND [ARGUMENT...], with a screen in DISPLAY\n");
        return 2;
    }
    const auto from = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execv(command[0], command);
        std::perror(command[0]);
        ::_exit(127);
    }
    const Times times = watch(screen, from);
    if (times.first >= 0) std::printf("%.1f %.1f %s\n", times.first, times.whole, peakOf(child).c_str());
    else std::fprintf(stderr, "first_paint: %s shows no window.\n", command[0]);
    if (picture) screen.keep(picture);
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    return times.first >= 0 ? 0 : 1;
}
