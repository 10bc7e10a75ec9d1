// Runs a function in a thread with a small stack, where recursion without a bound would show at once.
#pragma once
#include <pthread.h>

#include <functional>
#include <stdexcept>

namespace plumb {

inline void onSmallStack(std::function<void()> run, size_t bytes = 256 * 1024) {
    pthread_attr_t attributes;
    pthread_t thread;
    ::pthread_attr_init(&attributes);
    ::pthread_attr_setstacksize(&attributes, bytes);
    const auto start = [](void *f) -> void * {
        (*static_cast<std::function<void()> *>(f))();
        return nullptr;
    };
    const int failed = ::pthread_create(&thread, &attributes, start, &run);
    ::pthread_attr_destroy(&attributes);
    if (failed) throw std::runtime_error("no thread could be made");
    ::pthread_join(thread, nullptr);
}

}  // namespace plumb
