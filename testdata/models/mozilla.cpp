#include <mozilla/AlreadyAddRefed.h>
#include <mozilla/RefCounted.h>
#include <mozilla/RefPtr.h>
#include <mozilla/StaticMutex.h>
#include <mozilla/WeakPtr.h>
#include <nsCOMPtr.h>
#include <nsProxyRelease.h>
#include <nsThreadUtils.h>
