// absent: llvm::sys::SmartScopedLock, llvm::sys::SmartScopedReader, llvm::sys::SmartScopedWriter -- aliases since LLVM 16
// package: llvm-22-dev
// real-args: -I/usr/lib/llvm-22/include
#include <llvm/ADT/ArrayRef.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/IntrusiveRefCntPtr.h>
#include <llvm/ADT/STLFunctionalExtras.h>
#include <llvm/ADT/SmallVector.h>
#include <llvm/ADT/StringMap.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Mutex.h>
#include <llvm/Support/Parallel.h>
#include <llvm/Support/RWMutex.h>
#include <llvm/Support/ThreadPool.h>
