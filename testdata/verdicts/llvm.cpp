// LLVM: counts of one thread and of many; its locks are the standard's.
#include <llvm/ADT/ArrayRef.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/IntrusiveRefCntPtr.h>
#include <llvm/ADT/SmallVector.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Mutex.h>

struct file : llvm::RefCountedBase<file> {
	int size;
};
struct vfs : llvm::ThreadSafeRefCountedBase<vfs> {
	int files;
};
struct uses {
	llvm::IntrusiveRefCntPtr<file> one;
	llvm::IntrusiveRefCntPtr<vfs> many;
	llvm::sys::Mutex mutex;
	llvm::sys::ScopedLock lock;
	llvm::StringRef text;
	llvm::ArrayRef<int> numbers;
	llvm::SmallVector<llvm::IntrusiveRefCntPtr<file>, 4> files;
	llvm::DenseMap<int, int> map;
};
// verdict: file: send no, sync no
// verdict: llvm::IntrusiveRefCntPtr<file>: send no, sync no
// verdict: vfs: send yes, sync yes
// verdict: llvm::IntrusiveRefCntPtr<vfs>: send yes, sync yes
// verdict: llvm::sys::SmartMutex: send yes, sync yes
// verdict: std::lock_guard<llvm::sys::SmartMutex<false>>: send no, sync yes
// verdict: llvm::StringRef: send yes, sync yes
// verdict: llvm::ArrayRef<int>: send yes, sync yes
// verdict: llvm::SmallVector: send no, sync no
// verdict: llvm::DenseMap<int, int>: send yes, sync yes
