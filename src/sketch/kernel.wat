;; The two loops of the sketch stage that are wide enough for SIMD: shingles of word hashes, and the permutations of
;; MinHash. plain-kernel.ts does the same in JavaScript; both must give the same bytes.
;;
;; Compiled by test/support/generate-kernels.ts into kernel-bytes.ts. Addresses are in bytes; simd-kernel.ts says
;; what lies where. Where four are done at a time, up to three behind the end are done too: their places are nobody's.
(module
  (memory (export "memory") 1)

  ;; Joins the hashes of `k` words in a row, from each of the words at `words` on, and writes what comes of it, mixed, from
  ;; `shingles` to `end`.
  (func (export "shingle") (param $words i32) (param $k i32) (param $shingles i32) (param $end i32)
    (local $last i32) (local $at i32) (local $h v128)
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $shingles) (local.get $end)))
        (local.set $h (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $words))
        (local.set $last (i32.add (local.get $words) (i32.shl (local.get $k) (i32.const 2))))
        (loop $word
          ;; join32 in kernel/hash.ts
          (local.set $h
            (i32x4.mul
              (v128.xor (local.get $h) (v128.load align=4 (local.get $at)))
              (v128.const i32x4 0xcc9e2d51 0xcc9e2d51 0xcc9e2d51 0xcc9e2d51)))
          (local.set $h
            (i32x4.mul
              (v128.or (i32x4.shl (local.get $h) (i32.const 15)) (i32x4.shr_u (local.get $h) (i32.const 17)))
              (v128.const i32x4 0x1b873593 0x1b873593 0x1b873593 0x1b873593)))
          (br_if $word
            (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $last))))
        ;; mix32 in kernel/hash.ts: written out, since engines call functions so small
        (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 16))))
        (local.set $h (i32x4.mul (local.get $h) (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
        (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 13))))
        (local.set $h (i32x4.mul (local.get $h) (v128.const i32x4 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35)))
        (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 16))))
        (v128.store (local.get $shingles) (local.get $h))
        (local.set $words (i32.add (local.get $words) (i32.const 16)))
        (local.set $shingles (i32.add (local.get $shingles) (i32.const 16)))
        (br $four))))

  ;; Mixes the hashes from `hashes` to `end` where they stand, and lowers each of the values from `values` to `last` to the
  ;; least that its permutation gives any of them. The table has the multipliers of sixteen values and then their addends.
  ;; Sixteen at a time: with their permutations they fill the sixteen vector registers that most processors have.
  (func (export "sign")
    (param $hashes i32) (param $end i32) (param $table i32) (param $values i32) (param $last i32)
    (local $at i32) (local $h v128) (local $x v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (if (i32.ge_u (local.get $hashes) (local.get $end)) (then (return)))
    (local.set $at (local.get $hashes))
    (loop $four
      (local.set $h (v128.load (local.get $at)))
      (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 16))))
      (local.set $h (i32x4.mul (local.get $h) (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
      (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 13))))
      (local.set $h (i32x4.mul (local.get $h) (v128.const i32x4 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35)))
      (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 16))))
      (v128.store (local.get $at) (local.get $h))
      (br_if $four
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (loop $sixteen
      (local.set $a0 (v128.load offset=0 (local.get $table)))
      (local.set $a1 (v128.load offset=16 (local.get $table)))
      (local.set $a2 (v128.load offset=32 (local.get $table)))
      (local.set $a3 (v128.load offset=48 (local.get $table)))
      (local.set $b0 (v128.load offset=64 (local.get $table)))
      (local.set $b1 (v128.load offset=80 (local.get $table)))
      (local.set $b2 (v128.load offset=96 (local.get $table)))
      (local.set $b3 (v128.load offset=112 (local.get $table)))
      (local.set $v0 (v128.load offset=0 (local.get $values)))
      (local.set $v1 (v128.load offset=16 (local.get $values)))
      (local.set $v2 (v128.load offset=32 (local.get $values)))
      (local.set $v3 (v128.load offset=48 (local.get $values)))
      (local.set $at (local.get $hashes))
      (loop $hash
        (local.set $x (v128.load32_splat (local.get $at)))
        (local.set $v0
          (i32x4.min_u (local.get $v0) (i32x4.add (i32x4.mul (local.get $a0) (local.get $x)) (local.get $b0))))
        (local.set $v1
          (i32x4.min_u (local.get $v1) (i32x4.add (i32x4.mul (local.get $a1) (local.get $x)) (local.get $b1))))
        (local.set $v2
          (i32x4.min_u (local.get $v2) (i32x4.add (i32x4.mul (local.get $a2) (local.get $x)) (local.get $b2))))
        (local.set $v3
          (i32x4.min_u (local.get $v3) (i32x4.add (i32x4.mul (local.get $a3) (local.get $x)) (local.get $b3))))
        (br_if $hash
          (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end))))
      (v128.store offset=0 (local.get $values) (local.get $v0))
      (v128.store offset=16 (local.get $values) (local.get $v1))
      (v128.store offset=32 (local.get $values) (local.get $v2))
      (v128.store offset=48 (local.get $values) (local.get $v3))
      (local.set $table (i32.add (local.get $table) (i32.const 128)))
      (local.set $values (i32.add (local.get $values) (i32.const 64)))
      (br_if $sixteen (i32.lt_u (local.get $values) (local.get $last))))))
